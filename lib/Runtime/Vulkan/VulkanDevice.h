//===- VulkanDevice.h - Loader, device and functions ------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_RUNTIME_VULKAN_VULKANDEVICE_H
#define SPARQ_LIB_RUNTIME_VULKAN_VULKANDEVICE_H

#define VK_NO_PROTOTYPES
#include <vulkan/vulkan.h>

#include <string>

namespace sparq::runtime {

const char *toString(VkResult result);

// Every function of the loader that is used. The second list needs an instance.
#define SPARQ_VULKAN_GLOBAL_FUNCTIONS(F) F(vkCreateInstance)
#define SPARQ_VULKAN_FUNCTIONS(F)                                              \
  F(vkEnumeratePhysicalDevices)                                                \
  F(vkGetPhysicalDeviceProperties)                                             \
  F(vkGetPhysicalDeviceFeatures2)                                              \
  F(vkGetPhysicalDeviceMemoryProperties)                                       \
  F(vkGetPhysicalDeviceQueueFamilyProperties)                                  \
  F(vkCreateDevice)                                                            \
  F(vkGetDeviceQueue)                                                          \
  F(vkCreateBuffer)                                                            \
  F(vkDestroyBuffer)                                                           \
  F(vkGetBufferMemoryRequirements)                                             \
  F(vkAllocateMemory)                                                          \
  F(vkFreeMemory)                                                              \
  F(vkBindBufferMemory)                                                        \
  F(vkMapMemory)                                                               \
  F(vkCreateShaderModule)                                                      \
  F(vkCreateDescriptorSetLayout)                                               \
  F(vkCreatePipelineLayout)                                                    \
  F(vkCreateComputePipelines)                                                  \
  F(vkCreateDescriptorPool)                                                    \
  F(vkResetDescriptorPool)                                                     \
  F(vkAllocateDescriptorSets)                                                  \
  F(vkUpdateDescriptorSets)                                                    \
  F(vkCreateCommandPool)                                                       \
  F(vkAllocateCommandBuffers)                                                  \
  F(vkBeginCommandBuffer)                                                      \
  F(vkEndCommandBuffer)                                                        \
  F(vkCmdBindPipeline)                                                         \
  F(vkCmdBindDescriptorSets)                                                   \
  F(vkCmdDispatch)                                                             \
  F(vkCmdPipelineBarrier)                                                      \
  F(vkQueueSubmit)                                                             \
  F(vkCreateFence)                                                             \
  F(vkWaitForFences)                                                           \
  F(vkResetFences)

/// The one device in use. A real GPU is preferred to a CPU implementation;
/// SPARQ_VULKAN_DEVICE=N takes the Nth instead.
class VulkanDevice {
public:
  /// Null, or why there is no device.
  static const char *initialize();
  /// Reports why there is none, the first time.
  static VulkanDevice *get();

  /// What SPIR-V `capability` needs and the device does not have, or "".
  std::string missingFeature(uint32_t capability) const;
  /// A memory type that is host-visible and coherent, or -1. Device-local
  /// memory comes first, then cached.
  int32_t findHostVisibleMemory(uint32_t typeBits) const;

  std::string name;
  VkPhysicalDeviceProperties properties{};
  VkInstance instance = VK_NULL_HANDLE;
  VkPhysicalDevice physical = VK_NULL_HANDLE;
  VkDevice device = VK_NULL_HANDLE;
  VkQueue queue = VK_NULL_HANDLE;
  uint32_t queueFamily = 0;

#define SPARQ_DECLARE(function) PFN_##function function = nullptr;
  SPARQ_VULKAN_GLOBAL_FUNCTIONS(SPARQ_DECLARE)
  SPARQ_VULKAN_FUNCTIONS(SPARQ_DECLARE)
#undef SPARQ_DECLARE

private:
  std::string open();
  std::string choosePhysicalDevice();
  std::string createDevice();

  VkPhysicalDeviceFeatures2 features{};
  VkPhysicalDevice16BitStorageFeatures storage16{};
  VkPhysicalDevice8BitStorageFeatures storage8{};
  VkPhysicalDeviceShaderFloat16Int8Features float16Int8{};
  VkPhysicalDeviceMemoryProperties memory{};
};

} // namespace sparq::runtime

#endif // SPARQ_LIB_RUNTIME_VULKAN_VULKANDEVICE_H
